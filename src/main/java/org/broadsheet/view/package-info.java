/// What the panes share: the seam to the other threads, the typefaces, and the colours of day and night.
@NullMarked
package org.broadsheet.view;

import org.jspecify.annotations.NullMarked;
