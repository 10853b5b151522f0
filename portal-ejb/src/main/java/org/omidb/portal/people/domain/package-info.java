/** People by our own id, and what a token says of them. */
@NullMarked
package org.omidb.portal.people.domain;

import org.jspecify.annotations.NullMarked;
