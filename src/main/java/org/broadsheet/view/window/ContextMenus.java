package org.broadsheet.view.window;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Menus;
import org.broadsheet.view.contents.ContentsPane;
import org.broadsheet.view.contents.SectionsPane;
import org.broadsheet.view.reading.ArticlePane;

/// The menus that open where the reader is: on a section, on a headline, on the article; by mouse, and by key at what
/// has the focus.
final class ContextMenus {
    private final ContextMenu sectionMenu;
    private final ContextMenu headlineMenu;
    private final ContextMenu articleMenu;
    private final ListView<?> sections;
    private final ListView<?> headlines;
    private final ArticlePane article;
    private final Scene scene;

    ContextMenus(Menus menus, SectionsPane sections, ContentsPane contents, ArticlePane article, Scene scene) {
        this.sections = sections.list();
        this.headlines = contents.list();
        this.article = article;
        this.scene = scene;
        sectionMenu = menus.context(List.of(Command.REFRESH_SECTION, Command.FETCH_OLDER, Command.ALL_READ, Command.ADD_SECTION,
                Command.CHOOSE_SECTIONS, Command.SECTION_DETAILS, Command.SECTION_CHOICES, Command.NEW_FOLDER,
                Command.RENAME, Command.MOVE_TO, Command.REMOVE_SECTION));
        headlineMenu = menus.context(List.of(Command.OPEN, Command.BROWSER, Command.MARK, Command.STAR,
                Command.COPY_LINK, Command.ARTICLE_DETAILS, Command.ALL_READ));
        articleMenu = menus.context(List.of(Command.COPY_PARAGRAPH, Command.COPY_ARTICLE, Command.COPY_LINK,
                Command.BROWSER, Command.MARK, Command.STAR, Command.ARTICLE_DETAILS));
        sections.list().setContextMenu(sectionMenu);
        headlines.setContextMenu(headlineMenu);
        article.setOnContextMenuRequested(event -> {
            articleMenu.show(article, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /// Opens the menu of what has the focus, below it.
    void open() {
        var owner = scene.getFocusOwner();
        if (owner == null) {
            return;
        }
        if (owner.equals(sections)) {
            show(sectionMenu, chosenCell(sections));
        } else if (owner.equals(headlines)) {
            show(headlineMenu, chosenCell(headlines));
        } else if (article.isFocusWithin()) {
            show(articleMenu, owner);
        }
    }

    private static Node chosenCell(ListView<?> list) {
        return list.lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof ListCell<?> row && row.isSelected() && !row.isEmpty())
                .findFirst().orElse(list);
    }

    private static void show(ContextMenu menu, Node at) {
        Bounds bounds = at.localToScreen(at.getBoundsInLocal());
        var corner = new Point2D(bounds.getMinX() + 24, Math.min(bounds.getMaxY(), bounds.getMinY() + 48));
        menu.show(at, corner.getX(), corner.getY());
    }
}
