@NullMarked
package org.broadsheet.view.window;

import org.jspecify.annotations.NullMarked;
