@NullMarked
package org.broadsheet.view.reading;

import org.jspecify.annotations.NullMarked;
