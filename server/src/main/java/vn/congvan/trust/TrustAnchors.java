package vn.congvan.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The certificates trusted here.
///
/// @param roots the trust anchors
/// @param helpers certificates that only help to build chains
record TrustAnchors(List<X509Certificate> roots, List<X509Certificate> helpers) {

    /// Reads the folder and adds the demonstration's roots, if there is a demonstration.
    ///
    /// @throws IllegalStateException if the folder holds a certificate of the demonstration, or something
    ///     unreadable: the server does not start
    static TrustAnchors read(Path folder, Optional<DemonstrationTrust> demonstration) {
        List<X509Certificate> roots = new ArrayList<>();
        List<X509Certificate> helpers = new ArrayList<>();
        for (Path file : files(folder)) {
            for (X509Certificate certificate : certificates(file)) {
                if (DemonstrationMark.bornBy(certificate)) {
                    throw new IllegalStateException(
                            file + " is a certificate of the demonstration and must not be trusted; remove the file");
                }
                sort(certificate, roots, helpers);
            }
        }
        demonstration.ifPresent(
                offered -> offered.certificates().forEach(certificate -> sort(certificate, roots, helpers)));
        return new TrustAnchors(List.copyOf(roots), List.copyOf(helpers));
    }

    /// Reads the folder for somebody who names it: also a demonstration's certificates, if he wants. An authority
    /// whose own issuer is not among them is trusted for itself.
    ///
    /// @throws IllegalStateException if the folder is none, or holds something unreadable
    static TrustAnchors named(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is no folder");
        }
        List<X509Certificate> named = files(folder).stream()
                .flatMap(file -> certificates(file).stream())
                .toList();
        Map<Boolean, List<X509Certificate>> sorted =
                named.stream().collect(Collectors.partitioningBy(one -> isTopOf(one, named)));
        return new TrustAnchors(List.copyOf(sorted.get(true)), List.copyOf(sorted.get(false)));
    }

    private static boolean isTopOf(X509Certificate certificate, List<X509Certificate> named) {
        boolean authority = certificate.getBasicConstraints() >= 0;
        return selfSigned(certificate)
                || authority && named.stream().noneMatch(other -> other != certificate && issued(other, certificate));
    }

    private static void sort(X509Certificate certificate, List<X509Certificate> roots, List<X509Certificate> helpers) {
        (selfSigned(certificate) ? roots : helpers).add(certificate);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.getFileName().toString().matches("(?i).*\\.(crt|cer|pem|der|p7b|p7c)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<X509Certificate> certificates(Path file) {
        try (var in = Files.newInputStream(file)) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            return read.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(file + " holds no certificate that can be read", e);
        }
    }

    private static boolean selfSigned(X509Certificate certificate) {
        return issued(certificate, certificate);
    }

    private static boolean issued(X509Certificate authority, X509Certificate certificate) {
        if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
