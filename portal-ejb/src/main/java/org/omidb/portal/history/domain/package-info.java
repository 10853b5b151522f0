/** Events as they are kept: who, when, what, and the hash that chains them. */
@NullMarked
package org.omidb.portal.history.domain;

import org.jspecify.annotations.NullMarked;
