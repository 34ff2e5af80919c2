/// The reader's choices: one record, and how it is kept in a file.
@NullMarked
package org.broadsheet.settings;

import org.jspecify.annotations.NullMarked;
