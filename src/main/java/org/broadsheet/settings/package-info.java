/// The reader's choices: one record, and how it is kept in a file that no crash can spoil.
@NullMarked
package org.broadsheet.settings;

import org.jspecify.annotations.NullMarked;
