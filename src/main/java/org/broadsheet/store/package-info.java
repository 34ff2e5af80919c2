/// The SQLite file and the picture files beside it: what the reader made (subscriptions, marks, stars), which can never
/// be fetched again, and the news, which can. Everything here waits for the disk and refuses the thread of the window.
@NullMarked
package org.broadsheet.store;

import org.jspecify.annotations.NullMarked;
