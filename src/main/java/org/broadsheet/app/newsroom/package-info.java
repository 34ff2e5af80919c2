/// All parts wired to one profile, for the window and the command line alike.
@NullMarked
package org.broadsheet.app.newsroom;

import org.jspecify.annotations.NullMarked;
