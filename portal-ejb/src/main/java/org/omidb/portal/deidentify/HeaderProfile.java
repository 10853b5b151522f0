package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.omidb.portal.dicom.CharacterSets;
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

  private static final byte[] META_VERSION = {0, 1};

  private final PatientPseudonyms pseudonyms;
  private final Words others;

  /**
   * The profile for one client.
   *
   * @param identifiers what else is known of her (accession numbers, UIDs), to be found in texts
   *     that may stay; what a header says itself need not be among them
   */
  public HeaderProfile(PatientPseudonyms pseudonyms, Collection<String> identifiers) {
    this.pseudonyms = pseudonyms;
    this.others = new Words(identifiers, Words.Reach.CAUTIOUS);
  }

  /** What is needed to judge the values of one header. */
  private record Case(Known known, Times times) {}

  /**
   * The header as it may leave.
   *
   * @throws NotReleasableException if no header could make the image fit to leave
   */
  public Header apply(Header source) {
    refuseUnfit(source.data());
    var own = OwnIdentifiers.of(source, pseudonyms.sourceClientId());
    var known = new Known(others, own, OwnDates.of(source.data()));
    var of = new Case(known, Times.of(source.data()));
    var data = dataset(source.data(), StandardCharsets.US_ASCII, of).toBuilder();
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
            .put(Value.of(Tag.of("FileMetaInformationVersion"), Vr.OB, META_VERSION.clone()))
            .text("TransferSyntaxUID", source.transferSyntax().uid())
            .text("ImplementationClassUID", IMPLEMENTATION_UID)
            .text("ImplementationVersionName", Confidentiality.IMPLEMENTATION_VERSION);
    source
        .data()
        .text("SOPClassUID")
        .filter(StandardUids::is)
        .ifPresent(uid -> meta.text("MediaStorageSOPClassUID", uid));
    source
        .data()
        .text("SOPInstanceUID")
        .ifPresent(uid -> meta.text("MediaStorageSOPInstanceUID", pseudonyms.uid(uid)));
    return meta.build();
  }

  private Dataset dataset(Dataset source, Charset around, Case of) {
    Charset charset = source.charset(around);
    var data = Dataset.builder(charset);
    for (Element element : source.elements()) {
      ReleaseProfile.action(element.tag())
          .flatMap(action -> element(element, action, charset, of))
          .ifPresent(data::put);
    }
    return data.build();
  }

  private Optional<Element> element(Element element, Action action, Charset charset, Case of) {
    return switch (element) {
      case Element.Sequence(var tag, var items) when action == Action.ITEMS ->
          Optional.of(
              new Element.Sequence(
                  tag, items.stream().map(item -> dataset(item, charset, of)).toList()));
      case Element.Sequence(var tag, var items) when action == Action.EMPTY ->
          Optional.of(new Element.Sequence(tag, List.of()));
      case Value value ->
          Representation.of(value).flatMap(same -> value(same, action, charset, of));
      case Element.Sequence sequence -> Optional.empty();
      case Element.Fragments fragments -> Optional.empty();
    };
  }

  private Optional<Element> value(Value value, Action action, Charset charset, Case of) {
    return switch (action) {
      case KEEP -> Optional.of(KeptValue.of(value, charset, of.known()));
      case EMPTY -> Optional.of(Value.of(value.tag(), value.vr(), new byte[0]));
      case DUMMY -> Optional.of(text(value, KeptValue.REMOVED));
      case CLIENT -> Optional.of(text(value, client(value)));
      case DATE -> Optional.of(each(value, text -> shifted(value, text, of.times())));
      case TIME -> Optional.of(each(value, of.times()::since));
      case MIDNIGHT -> Optional.of(each(value, text -> Times.midnight()));
      case AGE -> Optional.of(each(value, Ages::capped));
      case UID -> Optional.of(each(value, pseudonyms::uid));
      case CHARACTER_SET ->
          Optional.<Element>of(value).filter(same -> CharacterSets.known(texts(value)));
      case CLASS ->
          Optional.<Element>of(value)
              .filter(same -> texts(value).stream().allMatch(StandardUids::is));
      case ITEMS -> Optional.empty();
    };
  }

  /** The id, or the id as a name, whose given name is empty ({@code demd1^}). */
  private String client(Value value) {
    return pseudonyms.newClientId() + (value.vr() == Vr.PN ? "^" : "");
  }

  private String shifted(Value value, String text, Times times) {
    return ShiftedDates.shift(text, value.vr() == Vr.DT, pseudonyms::shift, times::since);
  }

  private static Value text(Value value, String text) {
    return Value.ofText(value.tag(), value.vr(), StandardCharsets.US_ASCII, List.of(text));
  }

  /** Each text of a value changed; one without text stays so. */
  private static Value each(Value value, UnaryOperator<String> change) {
    var changed =
        texts(value).stream().map(text -> text.isEmpty() ? "" : change.apply(text)).toList();
    return Value.ofText(value.tag(), value.vr(), StandardCharsets.US_ASCII, changed);
  }

  private static List<String> texts(Value value) {
    return value.texts(StandardCharsets.US_ASCII);
  }
}
