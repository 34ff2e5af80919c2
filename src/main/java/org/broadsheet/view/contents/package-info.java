/// What there is to read: the sections at the left and the headlines beside them, with the reader's marks.
@NullMarked
package org.broadsheet.view.contents;

import org.jspecify.annotations.NullMarked;
