/** Papers as PDF, that everybody can read and that can be kept for ever. */
@NullMarked
package org.omidb.portal.document.service;

import org.jspecify.annotations.NullMarked;
