@NullMarked
package org.broadsheet.store;

import org.jspecify.annotations.NullMarked;
