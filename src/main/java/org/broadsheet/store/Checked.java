package org.broadsheet.store;

import java.util.List;

/// What a look through the whole store found.
/// @param pages    kept, `pictures` held, and the `bytes` of both
/// @param problems empty when all is sound
public record Checked(int articles, int pages, int pictures, long bytes, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }

    /// Something that is not as it should be.
    /// @param what     `database`, `page`, `article`, `picture`, `file`, `index` or `count`
    /// @param where    an address, a file, or what the database says
    /// @param repaired whether it has been put right; what was lost is fetched or derived again
    public record Problem(String what, String where, boolean repaired) {}
}
