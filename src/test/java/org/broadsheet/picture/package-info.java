@NullMarked
package org.broadsheet.picture;

import org.jspecify.annotations.NullMarked;
