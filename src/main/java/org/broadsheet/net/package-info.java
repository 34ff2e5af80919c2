/// One request, one answer: conditional GET, redirects, limits of size and time, courtesy to hosts. Every connection the
/// program makes goes through here and is counted. Reading an article never comes here.
@NullMarked
package org.broadsheet.net;

import org.jspecify.annotations.NullMarked;
