package dev.storybot.keep;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts what nobody may read in the file, and notices where it was changed: AES-256 in Galois/counter mode
/// (NIST SP 800-38D). A sealed text is a random value of 12 bytes, then the encrypted text with its tag.
final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";

    /// Bytes of the random value, as the mode recommends.
    private static final int RANDOM = 12;

    /// Bits of the tag, the most that there are.
    private static final int TAG = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @param key random characters, as many as cannot be guessed
    Seal(String key) {
        this.key = new SecretKeySpec(Hash.of(key), "AES");
    }

    /// @param of whose text it is; only as that of the same it can be opened
    byte[] sealed(String text, String of) {
        byte[] start = new byte[RANDOM];
        random.nextBytes(start);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, start, of).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = Arrays.copyOf(start, RANDOM + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, RANDOM, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has " + CIPHER, never);
        }
    }

    /// Empty where it was sealed with another key or for another, or has been changed.
    Optional<String> opened(byte[] sealed, String of) {
        if (sealed.length < RANDOM) {
            return Optional.empty();
        }
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, RANDOM), of)
                    .doFinal(sealed, RANDOM, sealed.length - RANDOM);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] start, String of) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG, start));
        cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
