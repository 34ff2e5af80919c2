@NullMarked
package org.broadsheet.view.contents;

import org.jspecify.annotations.NullMarked;
