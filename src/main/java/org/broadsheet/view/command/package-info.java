/// All that a reader can do, in one table, and the ways to do it: menus, keys, the sheet of keys.
@NullMarked
package org.broadsheet.view.command;

import org.jspecify.annotations.NullMarked;
