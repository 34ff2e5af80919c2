@NullMarked
package org.broadsheet.net;

import org.jspecify.annotations.NullMarked;
