/// What one can do with news, a class a deed: subscribe, refresh, read, search. Carries values between the parts that
/// fetch, read and keep, which do not know one another; announces what changed.
@NullMarked
package org.broadsheet.library;

import org.jspecify.annotations.NullMarked;
