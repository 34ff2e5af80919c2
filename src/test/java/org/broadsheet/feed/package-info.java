@NullMarked
package org.broadsheet.feed;

import org.jspecify.annotations.NullMarked;
