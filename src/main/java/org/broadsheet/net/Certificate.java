package org.broadsheet.net;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a server showed of itself.
/// @param fingerprint SHA-256 of the certificate, in small hexadecimal digits
/// @param subject     whom it was made for, and `issuer` who vouches for that, as distinguished names
/// @param from        the first moment it holds, and `until` the last
/// @param problem     why it is not trusted, as a sentence; absent: it is
public record Certificate(String host, String fingerprint, String subject, String issuer, Instant from, Instant until,
        @Nullable String problem) {

    /// @param vouched whether somebody known vouches for it, and `named` whether it was made for this host
    static Certificate of(String host, X509Certificate shown, boolean vouched, boolean named, Instant now) {
        var from = shown.getNotBefore().toInstant();
        var until = shown.getNotAfter().toInstant();
        var subject = shown.getSubjectX500Principal();
        var problem = vouched && named ? null
                : now.isAfter(until) ? Sentences.say("certificate.over", until.atZone(ZoneOffset.UTC).toLocalDate())
                : now.isBefore(from) ? Sentences.say("certificate.early", from.atZone(ZoneOffset.UTC).toLocalDate())
                : !vouched && subject.equals(shown.getIssuerX500Principal()) ? Sentences.say("certificate.own")
                : !vouched ? Sentences.say("certificate.nobody")
                : Sentences.say("certificate.other", host);
        return new Certificate(host, fingerprint(shown), subject.getName(), shown.getIssuerX500Principal().getName(), from, until, problem);
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException cameEncoded) {
            throw new IllegalStateException(cameEncoded);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
