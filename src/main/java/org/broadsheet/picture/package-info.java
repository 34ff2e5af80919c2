/// Bytes to a picture that can be drawn: size before decoding, formats, scaling. Bytes come from anywhere and may be
/// anything; whatever they are, nothing is thrown.
@NullMarked
package org.broadsheet.picture;

import org.jspecify.annotations.NullMarked;
