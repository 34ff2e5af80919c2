package org.broadsheet.view.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What each command of the table does, and what stands in its way at the moment. Lives on the JavaFX thread.
public final class Deeds {
    /// @param obstacle a sentence that says why it is not possible now; absent when it is
    private record Deed(Runnable deed, Supplier<Optional<String>> obstacle) {}

    private final Map<Command, Deed> deeds = new EnumMap<>(Command.class);
    private final Consumer<String> voice;
    private boolean explaining;

    /// @param voice tells the reader why nothing happened
    public Deeds(Consumer<String> voice) {
        this.voice = voice;
    }

    /// What stands in a command's way.
    /// @param why the sentence's line in the resource bundle
    public static Optional<String> unless(boolean possible, String why) {
        return possible ? Optional.empty() : Optional.of(Labels.say(why));
    }

    /// A command that is always possible.
    public Deeds bind(Command command, Runnable deed) {
        return bind(command, deed, Optional::empty);
    }

    public Deeds bind(Command command, Runnable deed, Supplier<Optional<String>> obstacle) {
        if (deeds.put(command, new Deed(deed, obstacle)) != null) {
            throw new IllegalStateException(command.id() + " is bound twice");
        }
        return this;
    }

    /// Does it, or says why it can't be done now.
    public void run(Command command) {
        var bound = bound(command);
        explaining = false;
        bound.obstacle().get().ifPresentOrElse(voice, bound.deed());
    }

    /// Why it can't be done now; absent when it can.
    public Optional<String> obstacle(Command command) {
        return bound(command).obstacle().get();
    }

    /// Whether it can be done now.
    public boolean possible(Command command) {
        return obstacle(command).isEmpty();
    }

    /// Says why it can't be done now; when it can, takes back what was said of another that can't.
    public void explain(Command command) {
        var obstacle = obstacle(command);
        if (obstacle.isPresent() || explaining) {
            voice.accept(obstacle.orElse(""));
        }
        explaining = obstacle.isPresent();
    }

    private Deed bound(Command command) {
        var deed = deeds.get(command);
        if (deed == null) {
            throw new IllegalStateException(command.id() + " does nothing");
        }
        return deed;
    }
}
