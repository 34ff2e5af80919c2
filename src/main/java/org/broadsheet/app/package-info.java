/// Main, the command line, and the wiring: the one place that knows every part.
@NullMarked
package org.broadsheet.app;

import org.jspecify.annotations.NullMarked;
