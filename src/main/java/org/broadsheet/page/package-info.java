/// A page of a publisher, or its JSON document, to an article; and the feeds that a page names. Pure: bytes and an
/// address in, a value out.
@NullMarked
package org.broadsheet.page;

import org.jspecify.annotations.NullMarked;
