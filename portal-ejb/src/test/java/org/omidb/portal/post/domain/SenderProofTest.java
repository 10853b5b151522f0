package org.omidb.portal.post.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server says of a sender, as real ones word it. */
class SenderProofTest {

  static final String JUDGE = "mx.portal.example";
  static final String RITA = "rita@uni.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.portal.example; dmarc=pass",
        "MX.Portal.example 1; dmarc=pass (p=reject sp=none) header.from=uni.example",
        "mx.portal.example;\r\n\tspf=pass smtp.mailfrom=rita@uni.example;\r\n\tdmarc=pass",
        "mx.portal.example; spf=fail smtp.mailfrom=list@forwarder.example; dmarc=pass"
            + " header.from=uni.example",
        "mx.portal.example; dkim=pass header.d=uni.example header.s=k1",
        "mx.portal.example; dkim=pass reason=\"good; really\" header.i=@mail.uni.example",
        "mx.portal.example (a (nested) comment; dmarc=fail); spf=pass smtp.mailfrom=uni.example",
        "mx.portal.example; dmarc=none; dkim=none; spf=pass smtp.mailfrom=bounce@lists.uni.example"
      })
  void these_prove_it(String judgement) {
    assertThat(proven(judgement)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.portal.example; none",
        "mx.portal.example",
        "",
        "mx.portal.example; dmarc=fail; dkim=pass header.d=uni.example",
        "mx.portal.example; dmarc=pass; dmarc=fail",
        "mx.portal.example; dmarc=pass header.from=evil.example",
        "mx.portal.example; dmarc=bestguesspass",
        "mx.portal.example; dkim=pass header.d=evil.example",
        "mx.portal.example; dkim=pass header.d=notuni.example",
        "mx.portal.example; dkim=pass header.d=example",
        "mx.portal.example; dkim=pass",
        "mx.portal.example; spf=pass smtp.mailfrom=x@evil.example",
        "mx.portal.example; spf=pass smtp.helo=uni.example",
        "mx.portal.example; spf=softfail smtp.mailfrom=rita@uni.example",
        "mx.portal.example; spf=fail smtp.mailfrom=rita@uni.example; dkim=pass header.d=uni.example",
        "mx.portal.example; dkim=fail header.d=uni.example; spf=pass smtp.mailfrom=uni.example",
        "mx.portal.example; spf=none smtp.mailfrom=\"x; dmarc=pass \"@evil.example",
        "mx.portal.example; spf=none smtp.mailfrom=\"x\\\"; dmarc=pass \"@evil.example",
        "mx.portal.example; spf=none (x; dmarc=pass) smtp.mailfrom=evil.example",
        "mx.portal.example; auth=pass smtp.auth=rita@uni.example",
        "mx.portal.example.evil.example; dmarc=pass",
        "evil.example; dmarc=pass",
        "; mx.portal.example; dmarc=pass"
      })
  void these_prove_nothing(String judgement) {
    assertThat(proven(judgement)).isFalse();
  }

  @Test
  void of_several_with_its_name_the_topmost_counts() {
    assertThat(proven("mx.portal.example; dmarc=fail", "mx.portal.example; dmarc=pass")).isFalse();
    assertThat(proven("mx.portal.example; none", "mx.portal.example; dmarc=pass")).isFalse();
    assertThat(proven("inner.example; dmarc=fail", "mx.portal.example; dmarc=pass")).isTrue();
  }

  @Test
  void one_that_is_longer_than_any_real_one_counts_for_nothing() {
    assertThat(proven("mx.portal.example; dmarc=pass; " + "(".repeat(20_000))).isFalse();
  }

  @Test
  void what_is_no_address_is_never_proven() {
    assertThat(SenderProof.proven(List.of("mx.portal.example; dmarc=pass"), JUDGE, "rita"))
        .isFalse();
  }

  private static boolean proven(String... judgements) {
    return SenderProof.proven(Arrays.asList(judgements), JUDGE, RITA);
  }
}
