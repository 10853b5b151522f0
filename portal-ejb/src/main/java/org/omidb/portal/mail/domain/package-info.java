/** A message, and the templates it is made from. */
@NullMarked
package org.omidb.portal.mail.domain;

import org.jspecify.annotations.NullMarked;
