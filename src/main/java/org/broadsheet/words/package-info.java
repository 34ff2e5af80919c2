/// The language of the program: what it says to a reader comes from resource bundles, each beside the part that says it.
@NullMarked
package org.broadsheet.words;

import org.jspecify.annotations.NullMarked;
