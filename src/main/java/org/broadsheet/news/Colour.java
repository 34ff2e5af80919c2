package org.broadsheet.news;

/// What the reader marks a section, a folder or a label with, to find it sooner. How each looks by day and by night stands
/// with the tokens of the window; what it means is the reader's own.
public enum Colour { RED, ORANGE, YELLOW, GREEN, TEAL, BLUE, PURPLE, GREY }
