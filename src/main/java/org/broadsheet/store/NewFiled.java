package org.broadsheet.store;

/// What is to be put into the reader's menu.
public sealed interface NewFiled permits NewFolder, NewSection {}
