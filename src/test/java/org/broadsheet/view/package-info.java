@NullMarked
package org.broadsheet.view;

import org.jspecify.annotations.NullMarked;
