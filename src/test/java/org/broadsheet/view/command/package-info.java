@NullMarked
package org.broadsheet.view.command;

import org.jspecify.annotations.NullMarked;
