/// Whole-process comparisons that anyone can run by hand; the build compiles them and never runs them.
@NullMarked
package org.broadsheet.measuring;

import org.jspecify.annotations.NullMarked;
