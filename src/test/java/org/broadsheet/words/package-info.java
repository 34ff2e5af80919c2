@NullMarked
package org.broadsheet.words;

import org.jspecify.annotations.NullMarked;
