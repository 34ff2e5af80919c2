/// The article on the page: what is open, and how it is set in native nodes.
@NullMarked
package org.broadsheet.view.reading;

import org.jspecify.annotations.NullMarked;
