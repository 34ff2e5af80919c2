@NullMarked
package org.broadsheet.settings;

import org.jspecify.annotations.NullMarked;
