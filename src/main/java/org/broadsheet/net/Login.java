package org.broadsheet.net;

/// A name and a password, for a server or a proxy.
public record Login(String user, String password) {
    /// Without the password: what is printed may be kept or sent on.
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
