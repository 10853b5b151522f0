/** Mail that leaves exactly when its transaction stands. */
@NullMarked
package org.omidb.portal.mail.service;

import org.jspecify.annotations.NullMarked;
