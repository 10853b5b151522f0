package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** The words of the tests of the profile: one made-up woman, and what is released of her header. */
final class Released {

  static final String CLIENT = "demd7";
  static final PlainPseudonyms PSEUDONYMS = new PlainPseudonyms(CLIENT);

  private Released() {}

  static Dataset.Builder woman() {
    return Dataset.builder(StandardCharsets.ISO_8859_1)
        .text("SpecificCharacterSet", "ISO_IR 100")
        .text("PatientID", CLIENT)
        .text("PatientName", "Smith^Jane");
  }

  static Dataset of(Dataset.Builder source) {
    return header(source).data();
  }

  static Header header(Dataset.Builder source) {
    var meta = Dataset.builder().text("SourceApplicationEntityTitle", "SITEPACS").build();
    return header(Header.of(meta, source.build(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN));
  }

  static Header header(Header source) {
    return new HeaderProfile(PSEUDONYMS, List.of()).apply(source);
  }

  static Reason refusal(Dataset.Builder source) {
    return catchThrowableOfType(NotReleasableException.class, () -> of(source)).reason();
  }

  /** A value as another program may have written it: any representation, any bytes. */
  static Value value(String keyword, Vr vr, byte... bytes) {
    return Value.of(Tag.of(keyword), vr, bytes);
  }

  static Value value(String keyword, Vr vr, String text) {
    return value(keyword, vr, text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
