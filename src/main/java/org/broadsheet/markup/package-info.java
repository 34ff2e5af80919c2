/// What feeds and pages share: bytes to characters, lenient XML and HTML, the allow-list, addresses, dates, the lines
/// that close an article and stand under a picture, and the descriptions of publishers. Pure: no network, no clock.
@NullMarked
package org.broadsheet.markup;

import org.jspecify.annotations.NullMarked;
