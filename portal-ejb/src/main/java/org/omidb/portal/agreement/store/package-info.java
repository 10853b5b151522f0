/** Agreements as rows, their texts and signatures, and the links of their signatories. */
@NullMarked
package org.omidb.portal.agreement.store;

import org.jspecify.annotations.NullMarked;
