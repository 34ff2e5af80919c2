package org.broadsheet.settings;

/// How many bytes of pages and pictures the reader allows; 0: as many as there are.
/// @param dayBytes   that may come on one day
/// @param storeBytes that may be held
public record Budgets(long dayBytes, long storeBytes) {
    /// A day's news of 200 sections is about 150 MB; a month of it, packed and each picture once, about 2 GB.
    public static final Budgets USUAL = new Budgets(300_000_000, 2_000_000_000);

    public Budgets {
        dayBytes = Math.max(0, dayBytes);
        storeBytes = Math.max(0, storeBytes);
    }
}
