package org.omidb.portal.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Signature;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;

/** What people read, wrote and signed, beside the history that holds its hashes. */
@ApplicationScoped
public class AgreementTexts {

  private final EntityManager em;

  @Inject
  public AgreementTexts(EntityManager em) {
    this.em = em;
  }

  /** Keeps a document; the same one twice is kept once. */
  public void keepDocument(AgreementId id, String html, Instant at) {
    var hash = Sha256.of(html).hex();
    if (em.find(DocumentRow.class, new DocumentRow.Key(id.value(), hash)) == null) {
      em.persist(new DocumentRow(id.value(), hash, at, html));
    }
  }

  public Optional<String> document(AgreementId id, Sha256 hash) {
    return Optional.ofNullable(
            em.find(DocumentRow.class, new DocumentRow.Key(id.value(), hash.hex())))
        .map(row -> row.body);
  }

  public void keepWords(AgreementId id, PersonId author, Content words, Instant at) {
    em.persist(new WordsRow(id.value(), words.hash().hex(), author.value(), at, words.body()));
  }

  /** The words behind a hash, unless they were erased. */
  public Optional<String> words(AgreementId id, Sha256 hash) {
    return Optional.ofNullable(em.find(WordsRow.class, new WordsRow.Key(id.value(), hash.hex())))
        .filter(row -> !row.body.isEmpty())
        .map(row -> Content.read(row.body, String.class));
  }

  public void sign(AgreementId id, Signature signature) {
    em.persist(new SignatureRow(id.value(), signature));
  }

  /** Takes away the signatures that no longer stand. */
  public void keepOnly(AgreementId id, Collection<Party> parties) {
    rows(id).stream().filter(row -> !parties.contains(row.party)).forEach(em::remove);
  }

  /** The signatures under the standing text. */
  public List<Signature> signatures(AgreementId id) {
    return rows(id).stream().map(SignatureRow::signature).toList();
  }

  private List<SignatureRow> rows(AgreementId id) {
    return em.createQuery(
            "select s from SignatureRow s where s.agreementId = :id order by s.signed",
            SignatureRow.class)
        .setParameter("id", id.value())
        .getResultList();
  }
}
