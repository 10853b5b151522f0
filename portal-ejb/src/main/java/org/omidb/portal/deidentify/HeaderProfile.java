package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * Makes the header that leaves from the one that came: the release profile with one woman's
 * pseudonyms. Pixels and their encoding stay as they are.
 */
public final class HeaderProfile {

  /** The portal as the writer of a file (PS3.7, D.3.3.2). */
  public static final String IMPLEMENTATION_UID = "2.25.79763724598518156912503299608452156858";

  private static final String IMPLEMENTATION_VERSION = "OMIDB_PORTAL_1";

  private final Pseudonyms pseudonyms;
  private final Words known;

  /**
   * The profile for one client.
   *
   * @param identifiers what else is known of her (accession numbers, UIDs), to be found in texts
   *     that may stay; what a header says itself need not be among them
   */
  public HeaderProfile(Pseudonyms pseudonyms, Collection<String> identifiers) {
    this.pseudonyms = pseudonyms;
    this.known = new Words(identifiers);
  }

  /**
   * The header as it may leave.
   *
   * @throws NotReleasableException if no header could make the image fit to leave
   */
  public Header apply(Header source) {
    refuseUnfit(source.data());
    var own = OwnIdentifiers.of(source);
    own.add(pseudonyms.sourceClientId());
    var words = new Words(own);
    Predicate<String> identifies = text -> words.in(text) || known.in(text);
    var data = dataset(source.data(), StandardCharsets.US_ASCII, identifies).toBuilder();
    named(data);
    Confidentiality.mark(data);
    return new Header(meta(source), data.build(), source.transferSyntax());
  }

  private void refuseUnfit(Dataset data) {
    var obstacle = ReleaseFitness.obstacle(data, pseudonyms.sourceClientId());
    if (obstacle.isPresent()) {
      throw new NotReleasableException(obstacle.get());
    }
  }

  /** Also where the source names nobody: path, header and sidecar have to agree on whose it is. */
  private void named(Dataset.Builder data) {
    data.text("PatientID", pseudonyms.newClientId())
        .text("PatientName", pseudonyms.newClientId() + "^");
  }

  private Dataset meta(Header source) {
    var meta =
        Dataset.builder()
            .text("TransferSyntaxUID", source.transferSyntax().uid())
            .text("ImplementationClassUID", IMPLEMENTATION_UID)
            .text("ImplementationVersionName", IMPLEMENTATION_VERSION);
    source.meta().find(Tag.of("FileMetaInformationVersion")).ifPresent(meta::put);
    source
        .data()
        .text("SOPClassUID")
        .filter(HeaderProfile::standard)
        .ifPresent(uid -> meta.text("MediaStorageSOPClassUID", uid));
    source
        .data()
        .text("SOPInstanceUID")
        .ifPresent(uid -> meta.text("MediaStorageSOPInstanceUID", pseudonyms.uid(uid)));
    return meta.build();
  }

  private Dataset dataset(Dataset source, Charset around, Predicate<String> identifies) {
    Charset charset = source.charset(around);
    var data = Dataset.builder(charset);
    for (Element element : source.elements()) {
      ReleaseProfile.action(element.tag())
          .flatMap(action -> element(element, action, charset, identifies))
          .ifPresent(data::put);
    }
    return data.build();
  }

  private Optional<Element> element(
      Element element, Action action, Charset charset, Predicate<String> identifies) {
    return switch (element) {
      case Element.Sequence(var tag, var items) when action == Action.ITEMS ->
          Optional.of(
              new Element.Sequence(
                  tag, items.stream().map(item -> dataset(item, charset, identifies)).toList()));
      case Element.Sequence(var tag, var items) when action == Action.EMPTY ->
          Optional.of(new Element.Sequence(tag, List.of()));
      case Value value -> value(value, action, charset, identifies);
      case Element.Sequence sequence -> Optional.empty();
      case Element.Fragments fragments -> Optional.empty();
    };
  }

  private Optional<Element> value(
      Value value, Action action, Charset charset, Predicate<String> identifies) {
    return switch (action) {
      case KEEP -> Optional.of(KeptValue.of(value, charset, identifies));
      case EMPTY -> Optional.of(Value.of(value.tag(), value.vr(), new byte[0]));
      case DUMMY -> ofText(value).map(old -> text(old, KeptValue.REMOVED));
      case CLIENT -> ofText(value).map(old -> text(old, client(old)));
      case DATE -> Optional.of(each(value, text -> shifted(value, text)));
      case UID -> Optional.of(each(value, text -> text.isEmpty() ? "" : pseudonyms.uid(text)));
      case CLASS ->
          value.vr() == Vr.UI
                  && value.texts(charset).stream()
                      .allMatch(uid -> standard(uid) && !identifies.test(uid))
              ? Optional.of(value)
              : Optional.empty();
      case ITEMS -> Optional.empty();
    };
  }

  private static Optional<Value> ofText(Value value) {
    return Optional.of(value).filter(each -> each.vr().isText());
  }

  /** The id, or the id as a name, whose given name is empty ({@code demd1^}). */
  private String client(Value value) {
    return pseudonyms.newClientId() + (value.vr() == Vr.PN ? "^" : "");
  }

  private String shifted(Value value, String text) {
    UnaryOperator<LocalDate> shift = pseudonyms::shift;
    return text.isEmpty() ? "" : Dates.shift(text, value.vr() == Vr.DT, shift);
  }

  private static Value text(Value value, String text) {
    return Value.ofText(value.tag(), value.vr(), StandardCharsets.US_ASCII, List.of(text));
  }

  /** Each text of a value changed; a value that should be text and is not loses what it has. */
  private static Value each(Value value, UnaryOperator<String> change) {
    if (!value.vr().isText()) {
      return Value.of(value.tag(), value.vr(), new byte[0]);
    }
    var texts = value.texts(StandardCharsets.ISO_8859_1).stream().map(change).toList();
    return Value.ofText(value.tag(), value.vr(), StandardCharsets.US_ASCII, texts);
  }

  private static boolean standard(String uid) {
    return uid.startsWith(OwnIdentifiers.STANDARD_ROOT) && uid.matches("[0-9.]{1,64}");
  }
}
