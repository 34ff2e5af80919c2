/// Everything that can be called up by a few letters of its name: commands, sections, publishers, articles, settings; and which of
/// it a reader may mean.
@NullMarked
package org.broadsheet.view.palette;

import org.jspecify.annotations.NullMarked;
