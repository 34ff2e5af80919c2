package org.broadsheet.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `list`
@Command(name = "list", description = "List the subscriptions, in the order of the menu.")
final class ListCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Override
    public Integer call() {
        try (var newsroom = root.newsroom()) {
            for (var subscription : newsroom.subscribing().subscriptions()) {
                root.print(root.json() ? NewsJson.subscription(subscription) : NewsText.subscription(subscription));
            }
            newsroom.following().lists().stream().filter(list -> list.error() != null)
                    .forEach(list -> root.tell(Sentences.say("list.unread", list.path(), String.valueOf(list.error()))));
        }
        return 0;
    }
}
