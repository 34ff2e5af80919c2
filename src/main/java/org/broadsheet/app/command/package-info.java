/// The command line, a class a command. What they print as JSON is a contract: names and meanings stand in the handbook.
@NullMarked
package org.broadsheet.app.command;

import org.jspecify.annotations.NullMarked;
