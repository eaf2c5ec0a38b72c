# Politiques par versions, et ses propres données.

privacy-accept-title = Quelque chose a changé
privacy-accept-lede = Avant de continuer, lisez ce qui est nouveau. Le reste attend votre décision.
privacy-accept-leave = Je ne suis pas d’accord : supprimer plutôt mon compte
privacy-accept-changes = Ce qui a changé, mot pour mot
privacy-accept-since = En vigueur depuis le { $day }.
privacy-accept-read = Lire en entier
privacy-accept-agree = J’ai lu et j’accepte.
privacy-accept-do = Continuer
privacy-accept-delete = Supprimer plutôt mon compte
privacy-kind-privacy = Politique de confidentialité
privacy-kind-terms = Charte de la communauté
privacy-error-tick = Cochez la case pour continuer, ou supprimez votre compte.
privacy-offer-title = Emporter vos données
privacy-offer-lede = Tout ce que le journal détient sur vous, en un fichier : lisible dans tout navigateur, et par les programmes.
privacy-offer-do = Envoyez-moi mes données
privacy-offer-asked = Nous les rassemblons. Un message vous dira où les trouver.
privacy-mail-download-subject = Vos données sont prêtes
privacy-mail-download-text = Tout ce que { $paper } détient sur vous est prêt, en un fichier, pendant sept jours. Il faut être connecté pour le récupérer.
privacy-mail-download-button = Récupérer mes données
