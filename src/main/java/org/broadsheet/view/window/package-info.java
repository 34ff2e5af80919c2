/// The window: its panes and what stands around them, and the small windows in front of it.
@NullMarked
package org.broadsheet.view.window;

import org.jspecify.annotations.NullMarked;
