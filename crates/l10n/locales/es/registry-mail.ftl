# Letters of a registry to those who run a host.

registry-mail-sender = Registro { $network }
registry-mail-well-subject = { $name } está de nuevo en el catálogo
registry-mail-well-text = Todo el manifiesto de { $name } está ahora en el catálogo de { $network }. No hay nada que hacer.
registry-mail-left-out-subject = Partes del manifiesto de { $name } quedan fuera
registry-mail-left-out-text = El registro { $network } ha obtenido el manifiesto de { $name }, pero ha dejado partes de él fuera del catálogo. Los socios no pueden usar esas partes hasta que se corrijan.
registry-mail-findings = Qué falla
registry-mail-away-subject = El manifiesto de { $name } no se puede obtener
registry-mail-away-text = El registro no puede obtener el manifiesto de { $name } desde el { $since }. El último correcto sigue en el catálogo, así que los socios todavía no notan nada. Los cambios que ustedes hagan no les llegan.
registry-mail-away-reason = Qué pasó: { $reason }
registry-mail-manifest = El manifiesto está en { $address }.
registry-mail-action = Ver la página de este host
registry-mail-why = Recibe este mensaje porque el manifiesto indica esta dirección para el equipo que gestiona el host.
