@NullMarked
package org.broadsheet.view.palette;

import org.jspecify.annotations.NullMarked;
